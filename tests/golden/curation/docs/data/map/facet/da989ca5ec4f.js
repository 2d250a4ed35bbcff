papershelf.give("map/facet/da989ca5ec4f",[[0,1,2],[0,1,2],[2]]);
