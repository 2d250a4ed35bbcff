papershelf.search.shard("spelling/v87zxj75",["AbuoysAgustsAkitesAnightAradarAsmallAtellsBidesAwaves","#;;:;:#:#"])
