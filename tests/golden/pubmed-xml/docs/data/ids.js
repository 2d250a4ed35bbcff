papershelf.give("ids","sGueaRt4vXA=");
