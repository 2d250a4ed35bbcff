papershelf.give("catalogue/index",{"size":500,"names":["e0fe4949fa3a"]});
