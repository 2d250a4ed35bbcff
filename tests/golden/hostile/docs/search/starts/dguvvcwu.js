papershelf.search.shard("starts/dguvvcwu",{"1":"1 10 1986","10":"10","19":"1986"})
