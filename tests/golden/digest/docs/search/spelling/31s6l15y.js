papershelf.search.shard("spelling/31s6l15y",["AbeesAdataCysAeddyAhardBiveBomeAvote","::##9##:"])
