papershelf.give("cite/index",["c409b59246c1"]);
