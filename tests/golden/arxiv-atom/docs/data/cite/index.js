papershelf.give("cite/index",["a6934b804b3b"]);
