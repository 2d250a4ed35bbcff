papershelf.search.shard("starts/6c10yjuz",{"b":"b bo","bo":"bo"})
