papershelf.search.shard("cards/0-8ahb",[[5,"paper","","Wasps at Work","Jonas Brecht Jr. · 2001","",[],""]])
