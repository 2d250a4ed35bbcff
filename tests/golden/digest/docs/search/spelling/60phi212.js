papershelf.search.shard("spelling/60phi212",["AdefaultAharbourBorizonAkeynoteAminutesAnetworkAspeakerAtidenet","#:#:###;"])
