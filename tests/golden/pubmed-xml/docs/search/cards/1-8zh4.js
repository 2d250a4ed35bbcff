papershelf.search.shard("cards/1-8zh4",[[12,"paper","","A Handbook of Hives","Amara Okafor · 2009","",[],"%"]])
