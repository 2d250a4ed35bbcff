papershelf.search.shard("starts/knwei6bh",{"c":"combs carriers cvpr","ca":"carriers","co":"combs","cv":"cvpr"})
