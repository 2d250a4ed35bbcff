papershelf.give("words",[["title",3],["C",2],["list",2]]);
