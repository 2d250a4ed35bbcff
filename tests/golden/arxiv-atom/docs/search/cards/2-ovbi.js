papershelf.search.shard("cards/2-ovbi",[[22,"paper","","Queens that Pipe","Amara Okafor · arXiv · 2006","How queens are heard.",[],""]])
