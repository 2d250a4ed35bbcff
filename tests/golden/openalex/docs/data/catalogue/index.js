papershelf.give("catalogue/index",{"size":500,"names":["c1cac5a26149"]});
