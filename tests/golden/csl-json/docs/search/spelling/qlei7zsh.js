papershelf.search.shard("spelling/qlei7zsh",["AbeesAhiveAwork","#;:"])
