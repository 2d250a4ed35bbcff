papershelf.give("cite/index",["7a7f9e7416fb"]);
