papershelf.search.shard("starts/aajaflka",{"e":"eccv et","ec":"eccv","et":"et"})
