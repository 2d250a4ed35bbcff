papershelf.give("catalogue/index",{"size":500,"names":["82d60906eda2"]});
