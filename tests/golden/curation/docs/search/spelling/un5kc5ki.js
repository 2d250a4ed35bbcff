papershelf.search.shard("spelling/un5kc5ki",["Atanaka","#"])
