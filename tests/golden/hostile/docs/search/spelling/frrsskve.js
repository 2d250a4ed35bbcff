papershelf.search.shard("spelling/frrsskve",["AconAimgAnulAsrcAtocAyml",":#####"])
