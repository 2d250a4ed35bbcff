papershelf.give("cite/index",["ef8eb6bf7980"]);
