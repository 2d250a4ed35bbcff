papershelf.search.shard("spelling/f0fonc2z",["AbenchmarkAdecisionsAforecastsArecurrentCvisited","9:$<9"])
