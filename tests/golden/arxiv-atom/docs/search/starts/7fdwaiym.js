papershelf.search.shard("starts/7fdwaiym",{"d":"degrees der","de":"degrees der"})
