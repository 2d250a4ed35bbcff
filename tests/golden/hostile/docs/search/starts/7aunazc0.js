papershelf.search.shard("starts/7aunazc0",{"3":"3"})
