papershelf.search.shard("facets/eiqp32h1",[["2019","2019","5"],["2001","2001","'"]])
