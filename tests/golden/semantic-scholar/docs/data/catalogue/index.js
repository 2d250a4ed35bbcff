papershelf.give("catalogue/index",{"size":500,"names":["60a3e3f7de58"]});
