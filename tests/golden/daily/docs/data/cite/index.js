papershelf.give("cite/index",["0f84191a2b7a"]);
