papershelf.search.shard("starts/46v805tq",{"1":"10.5555","10":"10.5555"})
