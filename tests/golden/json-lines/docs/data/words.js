papershelf.give("words",[["Gusts",2]]);
