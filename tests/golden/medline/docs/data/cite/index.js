papershelf.give("cite/index",["37d8523225ad"]);
