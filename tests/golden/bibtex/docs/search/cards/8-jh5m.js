papershelf.search.shard("cards/8-jh5m",[[89,"topic","topics/hive.html","Hive","Topics · 3 entries","",[],"!"]])
