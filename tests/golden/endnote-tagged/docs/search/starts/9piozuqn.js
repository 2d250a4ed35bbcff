papershelf.search.shard("starts/9piozuqn",{"i":"ines","in":"ines"})
