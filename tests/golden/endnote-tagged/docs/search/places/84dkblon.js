papershelf.search.shard("places/84dkblon",["#!#!#!#!$##!!!!###!####!$","&,-)%.3#*$!#($'!."])
