papershelf.search.shard("starts/uspabsgj",{"b":"bees benchmark best better","be":"bees benchmark best better"})
