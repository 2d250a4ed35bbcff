papershelf.search.shard("starts/zdmdpk07",{"d":"days der","da":"days","de":"der"})
