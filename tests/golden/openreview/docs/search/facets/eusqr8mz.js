papershelf.search.shard("facets/eusqr8mz",[["2024","2024","5"],["2018","2018","8"]])
