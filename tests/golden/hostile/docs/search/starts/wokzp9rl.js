papershelf.search.shard("starts/wokzp9rl",{"j":"javascript","ja":"javascript"})
