papershelf.give("catalogue/index",{"size":500,"names":["70e65772fd14"]});
