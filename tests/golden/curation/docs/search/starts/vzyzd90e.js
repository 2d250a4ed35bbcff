papershelf.search.shard("starts/vzyzd90e",{"f":"forecasting fly fog forecasts first","fi":"first","fl":"fly","fo":"forecasting fog forecasts"})
