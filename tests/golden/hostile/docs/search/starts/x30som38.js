papershelf.search.shard("starts/x30som38",{"8":"8"})
