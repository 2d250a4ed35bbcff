papershelf.search.shard("facets/t7h7iv3i",[["2019","2019","#"],["2009","2009","."]])
