papershelf.give("cite/index",["7dbf7b905465"]);
