papershelf.search.shard("starts/5i48139r",{"m":"moreira mei","me":"mei","mo":"moreira"})
