papershelf.search.shard("starts/0t3wnuzn",{"r":"review","re":"review"})
