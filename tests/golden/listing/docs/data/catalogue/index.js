papershelf.give("catalogue/index",{"size":500,"names":["6b1e3df5f222"]});
