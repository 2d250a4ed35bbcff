papershelf.search.shard("starts/hjahlw0t",{"w":"water wind","wa":"water","wi":"wind"})
