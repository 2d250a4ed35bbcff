papershelf.give("cite/index",["1091ede1f27b"]);
