papershelf.search.shard("starts/zxtlc4ka",{"m":"masters mei moreira","ma":"masters","me":"mei","mo":"moreira"})
