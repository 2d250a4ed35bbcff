papershelf.search.shard("facets/prigfara",[["code","Code","L"]])
