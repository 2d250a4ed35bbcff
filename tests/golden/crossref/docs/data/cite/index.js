papershelf.give("cite/index",["261d39582d4c"]);
