papershelf.search.shard("starts/b6ehaxb0",{"a":"alert abbreviation","ab":"abbreviation","al":"alert"})
