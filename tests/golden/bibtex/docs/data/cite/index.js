papershelf.give("cite/index",["f11f59cb892a"]);
