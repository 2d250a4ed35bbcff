papershelf.search.shard("spelling/e7xcrt9a",["Asee","#"])
