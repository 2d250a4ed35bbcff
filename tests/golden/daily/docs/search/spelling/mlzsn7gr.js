papershelf.search.shard("spelling/mlzsn7gr",["AtitleAwaspsCter",":;:"])
