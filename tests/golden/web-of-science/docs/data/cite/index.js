papershelf.give("cite/index",["971611426408"]);
