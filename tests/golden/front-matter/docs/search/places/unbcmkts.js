papershelf.search.shard("places/unbcmkts",["##!#!$##!!!!##!$","&)*%+0#'$!+"])
