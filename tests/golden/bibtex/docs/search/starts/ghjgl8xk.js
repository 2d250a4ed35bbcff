papershelf.search.shard("starts/ghjgl8xk",{"t":"two tanaka","ta":"tanaka","tw":"two"})
