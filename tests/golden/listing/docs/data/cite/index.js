papershelf.give("cite/index",["e09c6f420f7e"]);
