papershelf.give("words",[["Ants mark trails",2]]);
