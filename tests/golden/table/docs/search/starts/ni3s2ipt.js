papershelf.search.shard("starts/ni3s2ipt",{"p":"part","pa":"part"})
