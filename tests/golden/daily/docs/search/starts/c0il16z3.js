papershelf.search.shard("starts/c0il16z3",{"w":"wasps work water","wa":"wasps water","wo":"work"})
