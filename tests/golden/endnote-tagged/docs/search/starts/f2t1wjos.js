papershelf.search.shard("starts/f2t1wjos",{"b":"bees berg","be":"bees berg"})
