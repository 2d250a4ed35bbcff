papershelf.search.shard("starts/sl4k5gk4",{"i":"index img init","im":"img","in":"index init"})
