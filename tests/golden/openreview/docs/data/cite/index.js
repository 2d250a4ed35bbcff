papershelf.give("cite/index",["281ad3e7964b"]);
