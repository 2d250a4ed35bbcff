papershelf.give("catalogue/index",{"size":500,"names":["a4db0e5771ac"]});
