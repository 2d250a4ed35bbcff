papershelf.search.shard("starts/ozf2cmov",{"w":"wave waves wind weights","wa":"wave waves","we":"weights","wi":"wind"})
