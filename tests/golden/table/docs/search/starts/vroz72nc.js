papershelf.search.shard("starts/vroz72nc",{"w":"waves","wa":"waves"})
