papershelf.search.shard("starts/atytf083",{"4":"48","48":"48"})
