papershelf.search.shard("starts/2p46wwv7",{"p":"pipe paragraph","pa":"paragraph","pi":"pipe"})
