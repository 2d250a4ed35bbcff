papershelf.search.shard("starts/4ma8mu9n",{"t":"title tanaka","ta":"tanaka","ti":"title"})
