papershelf.search.shard("titles/qq2bnn3f","brZo{0'")
