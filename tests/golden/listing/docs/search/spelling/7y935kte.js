papershelf.search.shard("spelling/7y935kte",["AmethodAnobodyAscoutsBurgesAthirtyAwaggle","#:#<##"])
