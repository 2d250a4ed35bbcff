papershelf.search.shard("starts/g0s4ceij",{"2":"2020 2023 2021","20":"2020 2023 2021"})
