papershelf.search.shard("starts/e53kffov",{"5":"5 50","50":"50"})
