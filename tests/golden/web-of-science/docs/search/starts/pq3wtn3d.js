papershelf.search.shard("starts/pq3wtn3d",{"t":"title two tanaka","ta":"tanaka","ti":"title","tw":"two"})
