papershelf.give("cite/index",["60c17c2b23d9"]);
