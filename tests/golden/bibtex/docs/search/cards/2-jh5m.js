papershelf.search.shard("cards/2-jh5m",[[89,"topic","topics/hive.html","Hive","Topics · 3 entries","",[],"!"]])
