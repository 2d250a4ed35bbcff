papershelf.search.shard("facets/ydjxm79r",[["2021","2021","8("]])
