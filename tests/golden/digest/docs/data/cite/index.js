papershelf.give("cite/index",["e3f579318e91"]);
