papershelf.search.shard("spelling/6qti0knc",["Aparagraph","#"])
