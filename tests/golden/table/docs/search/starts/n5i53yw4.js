papershelf.search.shard("starts/n5i53yw4",{"2":"2 24","24":"24"})
