papershelf.search.shard("facets/3sw5jhbj",[["mail","mail: hive","8("],["may","may: Wasps work","'3("]])
