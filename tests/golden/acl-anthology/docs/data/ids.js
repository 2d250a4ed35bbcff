papershelf.give("ids","eNMCr4HwcLs=");
