papershelf.search.shard("spelling/bibo7jlq",["AcarriersAhandbook","::"])
