papershelf.search.shard("starts/3rmmq6xb",{"0":"05","05":"05"})
