papershelf.search.shard("spelling/mc6svkpy",["AbuoyAfeelAinesAkiteAsaysBeenAwind",":##:#::"])
