papershelf.search.shard("spelling/86v5n9zm",["AharbourBeightsAjournalAmastersAnetworkAtidenetAweights",";<###;#"])
