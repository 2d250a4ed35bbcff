papershelf.search.shard("spelling/j66z6sbl",["AcellAendsAlineApartAtabs","$#:::"])
