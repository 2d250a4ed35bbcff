papershelf.give("ids","gfBwu2lo1og=");
