papershelf.search.shard("starts/g517ci05",{"f":"feel","fe":"feel"})
