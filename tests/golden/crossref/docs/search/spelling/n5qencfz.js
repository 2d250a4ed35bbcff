papershelf.search.shard("spelling/n5qencfz",["AbeesAheatBiveApipe","#:;:"])
