papershelf.search.shard("facets/hxxyqsjh",[["hive","Hive","+A%"]])
