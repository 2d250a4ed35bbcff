papershelf.search.shard("starts/2rqgfza4",{"v":"v"})
