papershelf.search.shard("starts/um9vvdox",{"t":"title","ti":"title"})
