papershelf.search.shard("starts/rbt8z041",{"b":"bees","be":"bees"})
