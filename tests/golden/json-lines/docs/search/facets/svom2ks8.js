papershelf.search.shard("facets/svom2ks8",[["2024","2024","<"],["2023","2023","+''"]])
