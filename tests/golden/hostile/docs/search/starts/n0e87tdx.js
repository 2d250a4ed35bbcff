papershelf.search.shard("starts/n0e87tdx",{"x":"x"})
