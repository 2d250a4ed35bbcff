papershelf.search.shard("cards/1-xaod",[[13,"paper","","doi:10.5555/untitled","","",[],""]])
