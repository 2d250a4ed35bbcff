papershelf.search.shard("cards/3-s7a9",[[37,"paper","","The First of Two Wasps","Jonas Brecht","",[],"!####"]])
