papershelf.search.shard("starts/er9v403d",{"b":"background bees berg","ba":"background","be":"bees berg"})
