papershelf.search.shard("spelling/8tjvi7f6",["AforecastsArecurrent","#:"])
