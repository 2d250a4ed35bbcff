papershelf.search.shard("starts/arlmrh9b",{"t":"tidenet tanaka tides tells tide","ta":"tanaka","te":"tells","ti":"tidenet tides tide"})
