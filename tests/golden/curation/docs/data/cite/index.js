papershelf.give("cite/index",["ca724b0a457d"]);
