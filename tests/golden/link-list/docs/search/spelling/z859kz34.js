papershelf.search.shard("spelling/z859kz34",["Acarriers","#"])
