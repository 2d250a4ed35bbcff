papershelf.give("ids","gfBwuxtng1k=");
