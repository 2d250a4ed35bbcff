papershelf.give("map/facet/8521d89afab0",[[1,1,1],[1,1,1],[1,1,1]]);
