papershelf.search.shard("starts/msco2459",{"2":"2024","20":"2024"})
