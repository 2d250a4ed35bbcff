papershelf.search.shard("spelling/c8rijbol",["Aset","#"])
