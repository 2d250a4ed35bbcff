papershelf.give("catalogue/index",{"size":500,"names":["1725f13795e4"]});
