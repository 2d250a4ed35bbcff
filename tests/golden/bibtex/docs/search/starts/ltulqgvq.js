papershelf.search.shard("starts/ltulqgvq",{"l":"listening la letters","la":"la","le":"letters","li":"listening"})
