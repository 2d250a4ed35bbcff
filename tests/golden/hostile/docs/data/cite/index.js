papershelf.give("cite/index",["94ab202c7abe"]);
