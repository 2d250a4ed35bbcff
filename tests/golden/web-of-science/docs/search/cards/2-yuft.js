papershelf.search.shard("cards/2-yuft",[[22,"paper","","Queens that Pipe","A Okafor, M Tanaka · Proceedings of the First Conference on Hives","",[],"#"]])
