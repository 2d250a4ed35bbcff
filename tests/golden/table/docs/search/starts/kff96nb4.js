papershelf.search.shard("starts/kff96nb4",{"e":"ends","en":"ends"})
