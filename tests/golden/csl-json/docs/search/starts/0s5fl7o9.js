papershelf.search.shard("starts/0s5fl7o9",{"j":"jonas jr","jo":"jonas","jr":"jr"})
