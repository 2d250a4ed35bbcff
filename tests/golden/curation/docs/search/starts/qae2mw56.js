papershelf.search.shard("starts/qae2mw56",{"i":"ines introduce","in":"ines introduce"})
