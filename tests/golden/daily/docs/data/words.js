papershelf.give("words",[["Title",2]]);
