papershelf.give("catalogue/index",{"size":500,"names":["1d3a420ce85b"]});
