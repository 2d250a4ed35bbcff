papershelf.give("catalogue/index",{"size":500,"names":["d53d54780da4"]});
