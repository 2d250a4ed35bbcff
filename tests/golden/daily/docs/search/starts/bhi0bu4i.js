papershelf.search.shard("starts/bhi0bu4i",{"b":"bees berg brecht","be":"bees berg","br":"brecht"})
