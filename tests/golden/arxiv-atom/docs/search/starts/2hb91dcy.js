papershelf.search.shard("starts/2hb91dcy",{"a":"amara arxiv","am":"amara","ar":"arxiv"})
