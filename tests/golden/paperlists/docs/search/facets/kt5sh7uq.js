papershelf.search.shard("facets/kt5sh7uq",[["code","Code","5"]])
