papershelf.search.shard("starts/96fr57mn",{"g":"gone","go":"gone"})
