papershelf.search.shard("starts/fn1cpb25",{"n":"networks night need network","ne":"networks need network","ni":"night"})
