papershelf.give("catalogue/index",{"size":500,"names":["4d640024bbfe"]});
