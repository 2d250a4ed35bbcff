papershelf.give("ids","gfBwu2tx+begguEk");
