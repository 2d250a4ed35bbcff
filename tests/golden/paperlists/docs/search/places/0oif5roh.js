papershelf.search.shard("places/0oif5roh",["!!!#!#!#!$!##!!!!!#$!##!!$","'()%).#$!'#$!)"])
