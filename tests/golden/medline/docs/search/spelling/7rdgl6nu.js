papershelf.search.shard("spelling/7rdgl6nu",["Abackground","#"])
