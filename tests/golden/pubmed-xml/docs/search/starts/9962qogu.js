papershelf.search.shard("starts/9962qogu",{"x":"x2","x2":"x2"})
