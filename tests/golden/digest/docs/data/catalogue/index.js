papershelf.give("catalogue/index",{"size":500,"names":["736d9b051b8b"]});
