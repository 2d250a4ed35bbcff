papershelf.search.shard("starts/70r2s9a5",{"j":"jonas","jo":"jonas"})
