papershelf.search.shard("spelling/kgo9pu5v",["Ah2oAtwo","#9"])
