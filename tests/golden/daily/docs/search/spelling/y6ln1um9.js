papershelf.search.shard("spelling/y6ln1um9",["AlongerAqueens","9:"])
