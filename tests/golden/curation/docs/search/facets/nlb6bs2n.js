papershelf.search.shard("facets/nlb6bs2n",[["wind","Wind","1"]])
