papershelf.search.shard("starts/gzd1o0tx",{"y":"year yml","ye":"year","ym":"yml"})
