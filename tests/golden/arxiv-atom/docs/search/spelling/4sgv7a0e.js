papershelf.search.shard("spelling/4sgv7a0e",["Acarriers",":"])
