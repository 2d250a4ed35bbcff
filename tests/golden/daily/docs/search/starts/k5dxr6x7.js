papershelf.search.shard("starts/k5dxr6x7",{"l":"longer","lo":"longer"})
