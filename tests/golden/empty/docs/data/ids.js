papershelf.give("ids","");
