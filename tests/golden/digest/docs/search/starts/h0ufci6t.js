papershelf.search.shard("starts/h0ufci6t",{"o":"oceans","oc":"oceans"})
