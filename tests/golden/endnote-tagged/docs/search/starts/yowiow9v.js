papershelf.search.shard("starts/yowiow9v",{"c":"carry","ca":"carry"})
