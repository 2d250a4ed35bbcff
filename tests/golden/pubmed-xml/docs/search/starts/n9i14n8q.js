papershelf.search.shard("starts/n9i14n8q",{"a":"apis amara","am":"amara","ap":"apis"})
