papershelf.search.shard("titles/jh87mg3y","eX|cw08bUtex25")
