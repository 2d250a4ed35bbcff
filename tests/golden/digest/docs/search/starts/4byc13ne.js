papershelf.search.shard("starts/4byc13ne",{"r":"recurrent recent","re":"recurrent recent"})
