papershelf.search.shard("starts/ptccwr5j",{"o":"often okafor","of":"often","ok":"okafor"})
