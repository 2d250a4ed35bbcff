papershelf.search.shard("spelling/1x8n71bl",["Adiversitydrivensynthesis","#"])
