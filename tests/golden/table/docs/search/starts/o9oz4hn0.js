papershelf.search.shard("starts/o9oz4hn0",{"l":"line lines","li":"line lines"})
