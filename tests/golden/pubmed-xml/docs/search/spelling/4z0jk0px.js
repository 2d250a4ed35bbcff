papershelf.search.shard("spelling/4z0jk0px",["Ah2o",":"])
