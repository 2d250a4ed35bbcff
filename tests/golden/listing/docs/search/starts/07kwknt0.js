papershelf.search.shard("starts/07kwknt0",{"m":"masters method mixture model minutes","ma":"masters","me":"method","mi":"mixture minutes","mo":"model"})
