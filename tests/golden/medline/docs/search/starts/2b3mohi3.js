papershelf.search.shard("starts/2b3mohi3",{"c":"carry collaboration","ca":"carry","co":"collaboration"})
