papershelf.give("cite/index",["221385bb0fa6"]);
