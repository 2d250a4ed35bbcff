papershelf.search.shard("starts/ly2xvr81",{"j":"j"})
