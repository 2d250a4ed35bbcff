papershelf.give("cite/index",["1a0fc33c1cca"]);
