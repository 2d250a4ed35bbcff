papershelf.search.shard("spelling/8smgso1i",["AbeatsBuoysAcountAdanceBriftAerrorAhoursAsmallBtormAtidesAworks","#######9::#"])
