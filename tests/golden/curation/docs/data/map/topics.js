papershelf.give("map/topics",{"first":0,"facets":[{"name":"Topics","file":"da989ca5ec4f","topics":[["radar","Radar",0,3],["wave-heights","Wave Heights",0,3],["wind","Wind",0,1]]}]});
