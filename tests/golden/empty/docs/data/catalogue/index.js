papershelf.give("catalogue/index",{"size":500,"names":[]});
