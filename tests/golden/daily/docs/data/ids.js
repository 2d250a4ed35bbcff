papershelf.give("ids","8kzLISdS7iVrcfm3");
