papershelf.search.shard("spelling/qvd5ofal",["AbeesAhiveApipe","#;:"])
