papershelf.give("catalogue/index",{"size":500,"names":["71e482060612"]});
