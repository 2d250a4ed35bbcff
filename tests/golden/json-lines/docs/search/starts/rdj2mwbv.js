papershelf.search.shard("starts/rdj2mwbv",{"k":"kite kites","ki":"kite kites"})
