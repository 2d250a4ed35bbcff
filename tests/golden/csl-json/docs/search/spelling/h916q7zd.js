papershelf.search.shard("spelling/h916q7zd",["AjonasAwaspsCter","#:;"])
