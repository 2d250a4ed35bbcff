papershelf.search.shard("starts/1qoh47kp",{"p":"passwd path","pa":"passwd path"})
