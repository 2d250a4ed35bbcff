papershelf.search.shard("starts/p9mjxmgh",{"c":"carry carte conference costs count collaboration","ca":"carry carte","co":"conference costs count collaboration"})
