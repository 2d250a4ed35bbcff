papershelf.search.shard("starts/zd2j006m",{"6":"6"})
