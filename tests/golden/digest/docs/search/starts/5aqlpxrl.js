papershelf.search.shard("starts/5aqlpxrl",{"l":"learn less","le":"learn less"})
