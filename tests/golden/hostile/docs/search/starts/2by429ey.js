papershelf.search.shard("starts/2by429ey",{"r":"right righttoleft raw","ra":"raw","ri":"right righttoleft"})
