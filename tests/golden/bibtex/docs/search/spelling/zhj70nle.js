papershelf.search.shard("spelling/zhj70nle",["Aconference",":"])
