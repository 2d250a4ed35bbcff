papershelf.search.shard("starts/smyrkdq4",{"i":"introduce","in":"introduce"})
