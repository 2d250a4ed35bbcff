papershelf.search.shard("cards/2-g18h",[[22,"paper","","Queens that Pipe","Amara Okafor, Mei Tanaka · 2021","",[],""]])
