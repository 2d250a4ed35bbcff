papershelf.give("catalogue/index",{"size":500,"names":["cfdd281a08da"]});
