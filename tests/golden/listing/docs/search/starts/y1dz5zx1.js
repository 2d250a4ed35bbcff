papershelf.search.shard("starts/y1dz5zx1",{"l":"level learned levels","le":"level learned levels"})
