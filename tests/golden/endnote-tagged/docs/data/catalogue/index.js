papershelf.give("catalogue/index",{"size":500,"names":["d3e33ba84764"]});
