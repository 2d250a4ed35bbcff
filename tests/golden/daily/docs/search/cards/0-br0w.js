papershelf.search.shard("cards/0-br0w",[[5,"paper","","Wasps at Work","J. Brecht, M. Tanaka","Wasps work.",[],""]])
