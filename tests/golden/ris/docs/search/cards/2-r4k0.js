papershelf.search.shard("cards/2-r4k0",[[22,"paper","","Queens that Pipe","A Okafor · A Handbook of Hives","A chapter on how queens are heard.",[],""]])
