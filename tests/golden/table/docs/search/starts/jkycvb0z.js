papershelf.search.shard("starts/jkycvb0z",{"t":"tabs troughs tab tanaka two","ta":"tabs tab tanaka","tr":"troughs","tw":"two"})
