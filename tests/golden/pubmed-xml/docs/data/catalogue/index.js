papershelf.give("catalogue/index",{"size":500,"names":["1e0a2afe2a3d"]});
