papershelf.search.shard("spelling/vkoaj2qi",["AcountsAoceansAscoutsBtormyBurges","#:##:"])
