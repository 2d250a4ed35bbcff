papershelf.search.shard("spelling/vg2z27cp",["Aemphasis","#"])
