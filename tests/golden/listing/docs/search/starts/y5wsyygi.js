papershelf.search.shard("starts/y5wsyygi",{"v":"vote","vo":"vote"})
