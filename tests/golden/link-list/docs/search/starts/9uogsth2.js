papershelf.search.shard("starts/9uogsth2",{"m":"moreira m","mo":"moreira"})
