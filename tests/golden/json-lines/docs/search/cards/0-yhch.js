papershelf.search.shard("cards/0-yhch",[[9,"paper","papers/editorial-7d8df1.html","Editorial","Ines Moreira · Journal of Buoys · 2023","",[],"!"]])
