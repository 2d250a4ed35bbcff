papershelf.search.shard("starts/odd56jx2",{"2":"2021","20":"2021"})
