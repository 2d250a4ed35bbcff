papershelf.search.shard("cards/8-sikn",[[85,"topic","topics/wind.html","Wind","Topics · 1 entry","",[],"!"]])
