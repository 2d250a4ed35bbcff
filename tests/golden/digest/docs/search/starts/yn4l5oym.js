papershelf.search.shard("starts/yn4l5oym",{"n":"networks network","ne":"networks network"})
