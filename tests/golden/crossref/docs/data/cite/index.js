papershelf.give("cite/index",["f1d764921d13"]);
