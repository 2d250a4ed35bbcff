papershelf.search.shard("spelling/7vvhsy4l",["AcamerasBenturyBompareAharbourAlearnedAmastersBixtureAnetworkAtidenet","###;####<"])
