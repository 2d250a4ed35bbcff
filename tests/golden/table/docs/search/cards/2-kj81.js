papershelf.search.shard("cards/2-kj81",[[28,"paper","","Short Row","Amara Okafor · 2020","",[],""]])
