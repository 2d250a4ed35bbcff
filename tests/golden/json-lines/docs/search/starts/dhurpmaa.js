papershelf.search.shard("starts/dhurpmaa",{"e":"editorial","ed":"editorial"})
