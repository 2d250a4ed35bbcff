papershelf.search.shard("starts/mo3k1g6q",{"r":"rains review","ra":"rains","re":"review"})
