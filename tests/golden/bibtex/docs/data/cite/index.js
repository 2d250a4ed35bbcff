papershelf.give("cite/index",["c00d99c1d873"]);
