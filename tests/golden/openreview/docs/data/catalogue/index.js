papershelf.give("catalogue/index",{"size":500,"names":["871a0ad4369a"]});
