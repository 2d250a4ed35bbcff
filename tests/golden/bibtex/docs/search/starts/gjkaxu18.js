papershelf.search.shard("starts/gjkaxu18",{"u":"uber","ub":"uber"})
