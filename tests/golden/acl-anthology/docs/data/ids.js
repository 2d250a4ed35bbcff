papershelf.give("ids","gfBwu3jTAq8=");
