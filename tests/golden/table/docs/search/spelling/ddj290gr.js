papershelf.search.shard("spelling/ddj290gr",["AreadingAtroughs","::"])
