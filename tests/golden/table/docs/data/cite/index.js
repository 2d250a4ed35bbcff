papershelf.give("cite/index",["40dda0799091"]);
