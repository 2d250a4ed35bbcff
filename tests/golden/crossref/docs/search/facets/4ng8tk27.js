papershelf.search.shard("facets/4ng8tk27",[["2021","2021","8"],["2019","2019",">"]])
