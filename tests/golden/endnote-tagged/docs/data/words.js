papershelf.give("words",[]);
