papershelf.search.shard("starts/02htihyo",{"o":"okafor","ok":"okafor"})
