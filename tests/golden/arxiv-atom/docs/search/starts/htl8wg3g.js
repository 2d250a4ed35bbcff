papershelf.search.shard("starts/htl8wg3g",{"7":"7"})
