papershelf.search.shard("spelling/tphr3roa",["AtitleAwater",":;"])
