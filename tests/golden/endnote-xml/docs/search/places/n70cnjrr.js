papershelf.search.shard("places/n70cnjrr",["!#!#!$##!!!!##!##!$","'(%).#$!#$!)"])
