papershelf.give("cite/index",["7953fc6f7af7"]);
