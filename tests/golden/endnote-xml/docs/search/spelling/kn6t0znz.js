papershelf.search.shard("spelling/kn6t0znz",["Awater",";"])
