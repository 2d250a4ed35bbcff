papershelf.search.shard("starts/qven3j6l",{"f":"four","fo":"four"})
