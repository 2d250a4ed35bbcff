papershelf.search.shard("starts/rt74xyk5",{"a":"abstract","ab":"abstract"})
