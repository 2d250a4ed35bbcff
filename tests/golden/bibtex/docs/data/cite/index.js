papershelf.give("cite/index",["ca7020fab46e"]);
