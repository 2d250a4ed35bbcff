papershelf.search.shard("facets/u9c5klqo",[["2024","2024","8("]])
