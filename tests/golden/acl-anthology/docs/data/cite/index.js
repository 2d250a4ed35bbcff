papershelf.give("cite/index",["386f1d43abd9"]);
