papershelf.give("catalogue/index",{"size":500,"names":["a7f1ed42ba93"]});
