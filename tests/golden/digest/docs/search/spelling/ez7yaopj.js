papershelf.search.shard("spelling/ez7yaopj",["Aparameters","#"])
