papershelf.search.shard("starts/1dm65liz",{"c":"carriers carry","ca":"carriers carry"})
