papershelf.search.shard("starts/qkcb4wha",{"m":"mei masters moreira","ma":"masters","me":"mei","mo":"moreira"})
