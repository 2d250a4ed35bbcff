papershelf.search.shard("spelling/a04hc9m9",["AharbourBeightsAjournalAmastersAnetworkAtidenetAweights",";;###;#"])
