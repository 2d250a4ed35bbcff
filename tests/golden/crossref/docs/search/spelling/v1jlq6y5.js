papershelf.search.shard("spelling/v1jlq6y5",["AcarriersAuntitled",":9"])
