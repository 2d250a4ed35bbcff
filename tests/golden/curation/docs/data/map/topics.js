papershelf.give("map/topics",{"first":0,"facets":[{"name":"Topics","file":"24227028f598","topics":[["wind","Wind",0,1]]}]});
