papershelf.search.shard("starts/10szrrin",{"b":"bees berg bio","be":"bees berg","bi":"bio"})
