papershelf.give("ids","aWjWiIHwcLs=");
