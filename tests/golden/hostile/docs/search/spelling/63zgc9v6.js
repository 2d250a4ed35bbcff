papershelf.search.shard("spelling/63zgc9v6",["AheadingAonclickCerror","###"])
