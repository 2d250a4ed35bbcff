papershelf.give("cite/index",["701cbaab4b3b"]);
