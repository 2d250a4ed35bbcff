papershelf.search.shard("starts/mwk63ndl",{"d":"degrees","de":"degrees"})
