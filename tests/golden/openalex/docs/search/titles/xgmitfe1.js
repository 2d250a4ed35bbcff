papershelf.search.shard("titles/xgmitfe1","bUtex25")
