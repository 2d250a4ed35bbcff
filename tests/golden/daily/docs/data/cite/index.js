papershelf.give("cite/index",["e6faa026b7da"]);
