papershelf.give("words",[["Pollen",2],["Water",2],["Work",2]]);
