papershelf.search.shard("starts/spt9xio9",{"n":"networks nobody need network new nine","ne":"networks need network new","ni":"nine","no":"nobody"})
