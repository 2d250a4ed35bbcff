papershelf.search.shard("starts/3cmi1r3e",{"m":"mkdocs","mk":"mkdocs"})
