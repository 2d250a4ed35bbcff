papershelf.give("cite/index",["f78d738633c7"]);
