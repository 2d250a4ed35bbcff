papershelf.search.shard("starts/7r43jdep",{"m":"missing mei moreira","me":"mei","mi":"missing","mo":"moreira"})
