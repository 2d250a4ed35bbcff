papershelf.give("catalogue/index",{"size":500,"names":["47e71dbb7d61"]});
