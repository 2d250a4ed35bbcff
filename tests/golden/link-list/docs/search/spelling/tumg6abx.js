papershelf.search.shard("spelling/tumg6abx",["AbeesAheatBiveAiclrCmlBnesAnoteApipeAwork","::;####:;"])
