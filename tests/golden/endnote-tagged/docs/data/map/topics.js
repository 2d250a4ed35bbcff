papershelf.give("map/topics",{"first":-1,"facets":[]});
