papershelf.search.shard("facets/3xoeel1q",[["code","Code",">"]])
