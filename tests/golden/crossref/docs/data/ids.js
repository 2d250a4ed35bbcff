papershelf.give("ids","xGlD0YHwcLs7qVty");
