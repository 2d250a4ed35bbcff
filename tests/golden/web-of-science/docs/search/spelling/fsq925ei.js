papershelf.search.shard("spelling/fsq925ei",["AbeesAgoesAhiveAlongApipeAwork","#9;9::"])
