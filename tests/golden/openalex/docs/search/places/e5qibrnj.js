papershelf.search.shard("places/e5qibrnj",["#!#!$#!!!!#!%","'(%)#$!)("])
