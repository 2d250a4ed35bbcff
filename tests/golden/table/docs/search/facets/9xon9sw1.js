papershelf.search.shard("facets/9xon9sw1",[["2022","2022","2"],["2021","2021","O"],["2020","2020",">"]])
