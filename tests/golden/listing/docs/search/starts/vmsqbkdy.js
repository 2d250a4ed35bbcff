papershelf.search.shard("starts/vmsqbkdy",{"a":"analysis abstract ahead available","ab":"abstract","ah":"ahead","an":"analysis","av":"available"})
