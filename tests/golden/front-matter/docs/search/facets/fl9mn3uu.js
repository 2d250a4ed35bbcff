papershelf.search.shard("facets/fl9mn3uu",[["2019","2019","'"]])
