papershelf.search.shard("cards/2-jndf",[[22,"paper","","Queens that Pipe","Amara Okafor","",[],""]])
