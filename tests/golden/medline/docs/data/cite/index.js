papershelf.give("cite/index",["f35cd86b98e3"]);
