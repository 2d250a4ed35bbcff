papershelf.search.shard("spelling/ufkz1av9",["AbeesAcalmAdaysAhardBiveBomeAneedArunsAtideAvote",";$$9:####:"])
