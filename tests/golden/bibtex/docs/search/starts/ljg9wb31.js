papershelf.search.shard("starts/ljg9wb31",{"o":"okafor ozgun","ok":"okafor","oz":"ozgun"})
