papershelf.search.shard("cards/2-fin1",[[22,"paper","","Queens that pipe","A Okafor","",[],"#"]])
