papershelf.search.shard("spelling/9qwf0y6u",["Atanaka","$"])
