papershelf.search.shard("spelling/ojrbdusa",["AdegreesAmissing","#:"])
