papershelf.search.shard("starts/4ng3jogn",{"c":"carry conf","ca":"carry","co":"conf"})
