papershelf.give("words",[["Bees",2]]);
