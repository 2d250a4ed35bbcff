papershelf.give("cite/index",["5f70e69d2ce8"]);
