papershelf.search.shard("starts/q8q9w4xb",{"d":"der","de":"der"})
