papershelf.search.shard("starts/rza25j4w",{"t":"tanaka","ta":"tanaka"})
