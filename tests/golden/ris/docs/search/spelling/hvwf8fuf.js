papershelf.search.shard("spelling/hvwf8fuf",["AbeesAhiveApipeAwork","#;::"])
