papershelf.give("catalogue/index",{"size":500,"names":["7cafbca09790"]});
