papershelf.search.shard("spelling/pvqolwea",["AlinesAtitleAwaspsCter","::::"])
