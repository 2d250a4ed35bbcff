papershelf.give("cite/index",["1473aa92a598"]);
