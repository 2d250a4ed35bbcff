papershelf.search.shard("facets/ikkw1q2k",[["2019","2019","?"]])
