papershelf.search.shard("facets/lo5z3jzp",[["code","Code","''/("]])
