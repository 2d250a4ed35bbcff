papershelf.search.shard("starts/povrbheb",{"m":"m mei moreira","me":"mei","mo":"moreira"})
