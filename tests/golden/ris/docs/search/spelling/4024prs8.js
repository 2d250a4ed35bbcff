papershelf.search.shard("spelling/4024prs8",["Achapter","#"])
