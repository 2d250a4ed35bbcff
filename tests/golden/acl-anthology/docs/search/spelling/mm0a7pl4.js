papershelf.search.shard("spelling/mm0a7pl4",["AbeesAhiveApipe","#::"])
