papershelf.give("map/facet/24227028f598",[[2]]);
