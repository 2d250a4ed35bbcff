papershelf.search.shard("starts/o4p076gz",{"3":"30000003","30":"30000003"})
