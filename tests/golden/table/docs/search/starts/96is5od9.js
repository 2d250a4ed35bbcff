papershelf.search.shard("starts/96is5od9",{"f":"five","fi":"five"})
