papershelf.search.shard("starts/kuwg7uf2",{"q":"queens","qu":"queens"})
