papershelf.search.shard("spelling/y4llsphi",["Arighttoleft","#"])
