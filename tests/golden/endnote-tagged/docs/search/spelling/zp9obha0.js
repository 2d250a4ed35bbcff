papershelf.search.shard("spelling/zp9obha0",["AbeesAgoesAhiveApipe","#9;:"])
