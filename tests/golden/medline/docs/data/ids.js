papershelf.give("ids","kDr6MYHwcLugguEk");
