papershelf.give("cite/index",["5ca0f006f1d1"]);
