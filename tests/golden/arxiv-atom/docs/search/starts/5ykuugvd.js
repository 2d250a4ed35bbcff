papershelf.search.shard("starts/5ykuugvd",{"q":"queens q qbio","qb":"qbio","qu":"queens"})
