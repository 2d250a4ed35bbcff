papershelf.search.shard("starts/8t5hnpb1",{"r":"results review","re":"results review"})
