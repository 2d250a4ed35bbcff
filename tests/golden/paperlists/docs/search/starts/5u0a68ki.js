papershelf.search.shard("starts/5u0a68ki",{"t":"tanaka transfer","ta":"tanaka","tr":"transfer"})
