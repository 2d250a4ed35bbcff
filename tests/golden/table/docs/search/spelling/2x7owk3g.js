papershelf.search.shard("spelling/2x7owk3g",["AcellsAshortAwaves",":9:"])
