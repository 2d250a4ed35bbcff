papershelf.search.shard("starts/5ol999ck",{"w":"wasps water","wa":"wasps water"})
