papershelf.give("words",[["Map",2],["Reefs",2]]);
