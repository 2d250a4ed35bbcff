papershelf.search.shard("starts/yejqih1k",{"k":"keynote","ke":"keynote"})
