papershelf.search.shard("starts/yia2xwn6",{"1":"12 14 1999 1214","12":"12 1214","14":"14","19":"1999"})
