papershelf.search.shard("spelling/2orku5xx",["AbeesAhiveApipeAuber",";<::"])
