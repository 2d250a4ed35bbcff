papershelf.search.shard("spelling/yfg0j6nu",["AconfigAmkdocsApasswdAquotedAscriptBingleAالشبكةAبمستوىAللتنبو","##:9;9##:"])
