papershelf.search.shard("starts/7b1awbki",{"p":"pipe","pi":"pipe"})
