papershelf.search.shard("spelling/h3my7oh3",["Acollective",":"])
