papershelf.search.shard("starts/ne430qii",{"t":"tidenet tides tanaka tells tide","ta":"tanaka","te":"tells","ti":"tidenet tides tide"})
