papershelf.give("cite/index",["d0b0fb38e086"]);
