papershelf.search.shard("starts/1sq0d5s1",{"y":"years","ye":"years"})
