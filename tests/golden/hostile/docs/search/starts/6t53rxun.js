papershelf.search.shard("starts/6t53rxun",{"h":"heading html","he":"heading","ht":"html"})
