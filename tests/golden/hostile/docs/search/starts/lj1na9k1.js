papershelf.search.shard("starts/lj1na9k1",{"o":"onclick onerror","on":"onclick onerror"})
