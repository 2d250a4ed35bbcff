papershelf.search.shard("cards/0-zmux",[[5,"paper","","Wasps at Work","2001","",[],""]])
