papershelf.search.shard("starts/5y9a1p0g",{"o":"org","or":"org"})
