papershelf.give("cite/index",["c817f11d91ff"]);
