papershelf.search.shard("facets/tfgy5kk4",[["water","water: hive","'"]])
