papershelf.search.shard("starts/h66l57g0",{"l":"lol2","lo":"lol2"})
