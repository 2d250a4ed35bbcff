papershelf.give("catalogue/index",{"size":500,"names":["b984e5a13021"]});
