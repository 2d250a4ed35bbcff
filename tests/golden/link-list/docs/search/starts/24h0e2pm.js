papershelf.search.shard("starts/24h0e2pm",{"a":"amara al","al":"al","am":"amara"})
