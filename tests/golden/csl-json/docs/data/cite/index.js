papershelf.give("cite/index",["1c62f63e71c4"]);
