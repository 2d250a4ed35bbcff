papershelf.give("cite/index",["7687bb22462b"]);
