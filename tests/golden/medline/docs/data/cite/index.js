papershelf.give("cite/index",["205fb618cf4d"]);
