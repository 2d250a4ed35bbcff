papershelf.search.shard("starts/4ytjnoek",{"w":"wave wind waves weights","wa":"wave waves","we":"weights","wi":"wind"})
