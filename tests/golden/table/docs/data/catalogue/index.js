papershelf.give("catalogue/index",{"size":500,"names":["fe28f1683dfa"]});
