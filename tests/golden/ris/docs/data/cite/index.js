papershelf.give("cite/index",["23d8f11993f1"]);
