papershelf.give("map/topics",{"first":0,"facets":[{"name":"Topics","file":"16532120fbd5","topics":[["hive","Hive",0,3]]}]});
