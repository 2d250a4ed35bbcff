papershelf.search.shard("starts/qce6hydg",{"c":"c c# con code config case","c#":"c#","ca":"case","co":"con code config"})
