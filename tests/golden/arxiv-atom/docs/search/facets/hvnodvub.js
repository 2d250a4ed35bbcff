papershelf.search.shard("facets/hvnodvub",[["2021","2021","/"],["2006","2006","8"]])
