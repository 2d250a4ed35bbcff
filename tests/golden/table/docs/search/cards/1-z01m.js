papershelf.search.shard("cards/1-z01m",[[16,"paper","","Waves & <Troughs>","Mei Tanaka, Ines Moreira · 2022","Five < six, and 2*3*4 = 24.",[],""]])
