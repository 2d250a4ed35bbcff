papershelf.search.shard("starts/5vu6jlhs",{"2":"2"})
