papershelf.give("catalogue/index",{"size":500,"names":["6afa06b8ad8d"]});
