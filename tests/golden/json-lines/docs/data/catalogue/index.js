papershelf.give("catalogue/index",{"size":500,"names":["052808498ee4"]});
