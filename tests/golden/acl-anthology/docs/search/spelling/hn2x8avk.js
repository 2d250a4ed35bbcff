papershelf.search.shard("spelling/hn2x8avk",["Aconference","#"])
