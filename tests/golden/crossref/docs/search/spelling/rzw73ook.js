papershelf.search.shard("spelling/rzw73ook",["AdoiAh2o",":#"])
