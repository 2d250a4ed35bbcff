papershelf.search.shard("facets/e0jcncro",[["2019","2019","C"]])
