papershelf.give("ids","G2eDWYHwcLs=");
