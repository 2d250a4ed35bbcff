papershelf.give("catalogue/index",{"size":500,"names":["78165daf227a"]});
