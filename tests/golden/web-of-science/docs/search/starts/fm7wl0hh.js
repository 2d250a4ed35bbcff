papershelf.search.shard("starts/fm7wl0hh",{"m":"m moreira","mo":"moreira"})
