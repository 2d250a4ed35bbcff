papershelf.search.shard("starts/rni4xa3b",{"h":"heights harbour hard high","ha":"harbour hard","he":"heights","hi":"high"})
