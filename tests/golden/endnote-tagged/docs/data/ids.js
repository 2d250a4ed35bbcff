papershelf.give("ids","gfBwu+k+g1A=");
