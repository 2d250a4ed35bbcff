papershelf.search.shard("starts/p0w8sbg8",{"m":"moreira","mo":"moreira"})
