papershelf.search.shard("starts/86dzhxvr",{"s":"study","st":"study"})
