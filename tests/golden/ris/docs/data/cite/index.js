papershelf.give("cite/index",["8a0ba0a250f6"]);
