papershelf.give("cite/index",["7b3ccf5c0acf"]);
