papershelf.search.shard("starts/n8xtja2n",{"l":"lines long","li":"lines","lo":"long"})
