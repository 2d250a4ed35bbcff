papershelf.search.shard("starts/ffagjuom",{"a":"analysis","an":"analysis"})
