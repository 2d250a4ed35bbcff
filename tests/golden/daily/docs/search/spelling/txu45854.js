papershelf.search.shard("spelling/txu45854",["AbeesAhiveApipeAwork","#::;"])
