papershelf.search.shard("spelling/66b7jds4",["Aabbreviation","#"])
