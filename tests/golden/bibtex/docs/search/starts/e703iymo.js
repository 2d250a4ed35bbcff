papershelf.search.shard("starts/e703iymo",{"p":"pipe pollen proceedings paragraph","pa":"paragraph","pi":"pipe","po":"pollen","pr":"proceedings"})
