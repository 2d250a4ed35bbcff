papershelf.search.shard("spelling/i1z4me0x",["A10.5555Adegrees","9#"])
