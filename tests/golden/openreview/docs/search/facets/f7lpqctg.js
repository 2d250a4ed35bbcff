papershelf.search.shard("facets/f7lpqctg",[["code","Code","8"]])
