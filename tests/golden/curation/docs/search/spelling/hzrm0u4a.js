papershelf.search.shard("spelling/hzrm0u4a",["AcomputerAnetworks","#:"])
