papershelf.give("catalogue/index",{"size":500,"names":["7f705e249ab5"]});
