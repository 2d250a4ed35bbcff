papershelf.search.shard("starts/04b01wjt",{"q":"quotes","qu":"quotes"})
