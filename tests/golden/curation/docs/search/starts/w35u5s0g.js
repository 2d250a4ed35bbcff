papershelf.search.shard("starts/w35u5s0g",{"c":"computer cheaper","ch":"cheaper","co":"computer"})
