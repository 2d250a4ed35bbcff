papershelf.search.shard("starts/6ugynbbs",{"d":"days decisions day","da":"days day","de":"decisions"})
