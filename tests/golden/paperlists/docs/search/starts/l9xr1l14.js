papershelf.search.shard("starts/l9xr1l14",{"m":"mei moreira","me":"mei","mo":"moreira"})
