papershelf.search.shard("starts/vq8fff1l",{"t":"title two","ti":"title","tw":"two"})
