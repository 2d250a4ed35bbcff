papershelf.search.shard("spelling/mujk7zdb",["AbuoysAgustsAkitesAnightAradarAsmallAtellsBidesAwaves","#;;;<:#:$"])
