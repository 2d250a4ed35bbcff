papershelf.search.shard("starts/75d0j891",{"3":"3 35","35":"35"})
