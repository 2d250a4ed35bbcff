papershelf.search.shard("starts/6ql1u5rx",{"n":"night networks need network","ne":"networks need network","ni":"night"})
