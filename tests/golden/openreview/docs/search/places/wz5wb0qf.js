papershelf.search.shard("places/wz5wb0qf",["!#!#!#!#!#!##!!!!#!$##!$",",'(-)%#$!'#$!)"])
