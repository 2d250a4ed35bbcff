papershelf.search.shard("starts/dfi3ovvd",{"3":"35","35":"35"})
