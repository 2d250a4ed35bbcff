papershelf.search.shard("starts/orsyr5gs",{"a":"amara","am":"amara"})
