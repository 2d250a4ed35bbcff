papershelf.search.shard("spelling/jjm68yo1",["Aswitchtransformerc2048","#"])
