papershelf.search.shard("starts/mixlk7ww",{"j":"judged","ju":"judged"})
