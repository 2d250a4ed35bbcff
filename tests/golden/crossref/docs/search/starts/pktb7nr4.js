papershelf.search.shard("starts/pktb7nr4",{"b":"background bees","ba":"background","be":"bees"})
