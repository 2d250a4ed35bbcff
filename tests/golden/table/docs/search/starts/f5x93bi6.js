papershelf.search.shard("starts/f5x93bi6",{"4":"4"})
