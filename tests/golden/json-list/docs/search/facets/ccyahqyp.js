papershelf.search.shard("facets/ccyahqyp",[["2021","2021","8"],["2019","2019","5"]])
