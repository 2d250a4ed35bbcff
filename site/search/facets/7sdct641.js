papershelf.search.shard("facets/7sdct641",[])
