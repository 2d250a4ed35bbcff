papershelf.search.shard("starts/h7hozn2m",{"n":"night neurips note","ne":"neurips","ni":"night","no":"note"})
