papershelf.search.shard("facets/v5g7md7u",[["2019","2019","C"],["2001","2001","'"]])
