papershelf.give("ids","a3H5txtng1k=");
