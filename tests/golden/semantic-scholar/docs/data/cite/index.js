papershelf.give("cite/index",["a2040ae2bd6a"]);
