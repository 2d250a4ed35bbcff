papershelf.search.shard("starts/o8zjn9h9",{"j":"j jonas","jo":"jonas"})
