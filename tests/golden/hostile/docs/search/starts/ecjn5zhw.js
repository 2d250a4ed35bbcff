papershelf.search.shard("starts/ecjn5zhw",{"5":"5"})
