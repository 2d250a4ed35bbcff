papershelf.give("cite/index",["7a16ec86ef3e"]);
