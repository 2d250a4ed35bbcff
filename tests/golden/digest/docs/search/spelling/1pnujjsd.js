papershelf.search.shard("spelling/1pnujjsd",["AbenchmarkArecurrent","#:"])
