papershelf.search.shard("starts/t4r72o42",{"d":"degrees drops day","da":"day","de":"degrees","dr":"drops"})
