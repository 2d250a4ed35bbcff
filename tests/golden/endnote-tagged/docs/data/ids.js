papershelf.give("ids","6T6DUIHwcLs=");
