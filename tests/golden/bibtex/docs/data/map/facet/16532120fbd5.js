papershelf.give("map/facet/16532120fbd5",[[0,1,1]]);
