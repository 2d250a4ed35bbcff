papershelf.search.shard("titles/90f3v2i6","jWXeg*/eX|cw08")
