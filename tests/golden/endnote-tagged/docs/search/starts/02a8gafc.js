papershelf.search.shard("starts/02a8gafc",{"w":"water","wa":"water"})
