papershelf.search.shard("starts/7trepbve",{"e":"emphasis","em":"emphasis"})
