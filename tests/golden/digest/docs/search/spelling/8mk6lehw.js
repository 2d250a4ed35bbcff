papershelf.search.shard("spelling/8mk6lehw",["AanalysisAcurrentsAforecastAharmonicAnetworks","####:"])
