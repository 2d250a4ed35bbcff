papershelf.search.shard("starts/62o5z2pv",{"n":"nul","nu":"nul"})
