papershelf.search.shard("starts/avj9ly99",{"c":"count counts currents","co":"count counts","cu":"currents"})
