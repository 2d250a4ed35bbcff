papershelf.search.shard("starts/el6p8m5e",{"g":"goes","go":"goes"})
