papershelf.search.shard("spelling/nzr9cs13",["AbeesAgoesAhiveAlongApipeBmid","#9;9::"])
