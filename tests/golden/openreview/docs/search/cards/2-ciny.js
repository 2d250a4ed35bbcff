papershelf.search.shard("cards/2-ciny",[[22,"paper","","Queens that Pipe","Amara Okafor · 2018","How queens are heard.",[["has","code"]],""]])
