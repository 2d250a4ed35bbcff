papershelf.search.shard("facets/3junkrku",[["2019","2019","5"]])
