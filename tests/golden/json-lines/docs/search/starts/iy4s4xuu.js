papershelf.search.shard("starts/iy4s4xuu",{"j":"journal jonas","jo":"journal jonas"})
