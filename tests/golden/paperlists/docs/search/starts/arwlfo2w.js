papershelf.search.shard("starts/arwlfo2w",{"2":"2023 2024","20":"2023 2024"})
