papershelf.give("cite/index",["f2b63b424c39"]);
