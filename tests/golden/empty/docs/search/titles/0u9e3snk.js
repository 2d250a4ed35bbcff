papershelf.search.shard("titles/0u9e3snk","")
