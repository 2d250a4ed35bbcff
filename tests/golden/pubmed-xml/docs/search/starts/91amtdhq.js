papershelf.search.shard("starts/91amtdhq",{"c":"carriers carry collaboration","ca":"carriers carry","co":"collaboration"})
