papershelf.search.shard("starts/q21qwwti",{"t":"tables tanaka","ta":"tables tanaka"})
