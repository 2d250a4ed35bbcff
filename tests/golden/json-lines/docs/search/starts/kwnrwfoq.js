papershelf.search.shard("starts/kwnrwfoq",{"p":"paragraph","pa":"paragraph"})
