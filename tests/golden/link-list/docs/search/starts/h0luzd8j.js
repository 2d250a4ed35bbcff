papershelf.search.shard("starts/h0luzd8j",{"f":"forecasts first","fi":"first","fo":"forecasts"})
