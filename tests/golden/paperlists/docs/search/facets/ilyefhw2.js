papershelf.search.shard("facets/ilyefhw2",[["2024","2024","5"],["2023","2023","8"]])
