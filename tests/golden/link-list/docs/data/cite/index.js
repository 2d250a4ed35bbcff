papershelf.give("cite/index",["85a63daa9961"]);
