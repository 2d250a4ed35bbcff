papershelf.search.shard("starts/bh3iixwx",{"u":"untitled","un":"untitled"})
