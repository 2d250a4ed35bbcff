papershelf.search.shard("starts/ae7f4d8z",{"p":"pipe proceedings","pi":"pipe","pr":"proceedings"})
