papershelf.search.shard("cards/0-r023",[[5,"paper","","Wasps at Work","Jonas Brecht Jr.","",[],""]])
