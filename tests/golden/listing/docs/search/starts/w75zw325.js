papershelf.search.shard("starts/w75zw325",{"w":"water waggle win wrote well winner","wa":"water waggle","we":"well","wi":"win winner","wr":"wrote"})
