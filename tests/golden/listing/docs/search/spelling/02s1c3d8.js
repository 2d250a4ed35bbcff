papershelf.search.shard("spelling/02s1c3d8",["AdayArunAtenBwoAwin","#####"])
