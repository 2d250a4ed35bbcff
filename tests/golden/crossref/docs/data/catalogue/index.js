papershelf.give("catalogue/index",{"size":500,"names":["f7877ad033d5"]});
