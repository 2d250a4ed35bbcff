papershelf.search.shard("spelling/dp0gw4n8",["Aqueens",":"])
