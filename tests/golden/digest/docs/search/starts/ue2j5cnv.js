papershelf.search.shard("starts/ue2j5cnv",{"2":"24","24":"24"})
