papershelf.search.shard("facets/ycjr7ojp",[["2023","2023",";"],["2021","2021","D"],["2018","2018","1"]])
