papershelf.search.shard("spelling/cmc077xx",["Awater",":"])
