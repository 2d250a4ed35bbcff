papershelf.search.shard("starts/708gx9lb",{"a":"abstract amara","ab":"abstract","am":"amara"})
