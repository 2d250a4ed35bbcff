papershelf.search.shard("titles/k0z5cc4b","!IUZbjX$?a~WUk%KmVRZc'/wTm|k(=|cUvs*NbR^_f,Q#~fxpY-BSY]xU0-ZbSvo6.")
