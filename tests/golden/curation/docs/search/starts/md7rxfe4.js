papershelf.search.shard("starts/md7rxfe4",{"0":"000","00":"000"})
