papershelf.search.shard("spelling/g8203b6m",["AbeesAhive","#;"])
