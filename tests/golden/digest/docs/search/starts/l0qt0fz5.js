papershelf.search.shard("starts/l0qt0fz5",{"m":"minutes","mi":"minutes"})
