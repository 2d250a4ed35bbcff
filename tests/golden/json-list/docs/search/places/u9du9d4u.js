papershelf.search.shard("places/u9du9d4u",["!##$##!!!!##!##$","'(%).#$!#$!)"])
