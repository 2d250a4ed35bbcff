papershelf.search.shard("starts/nf8sl247",{"c":"cheaper","ch":"cheaper"})
