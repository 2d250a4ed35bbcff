papershelf.search.shard("starts/7al4zg54",{"v":"van","va":"van"})
