papershelf.search.shard("starts/vq4fgcmu",{"f":"first","fi":"first"})
