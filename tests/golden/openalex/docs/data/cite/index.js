papershelf.give("cite/index",["42cafcb4cfed"]);
