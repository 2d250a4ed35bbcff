papershelf.give("words",[["title",3],["list",2]]);
