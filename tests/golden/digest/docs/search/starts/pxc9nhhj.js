papershelf.search.shard("starts/pxc9nhhj",{"w":"works wants","wa":"wants","wo":"works"})
