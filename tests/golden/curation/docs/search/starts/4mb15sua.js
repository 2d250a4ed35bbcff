papershelf.search.shard("starts/4mb15sua",{"h":"harbour heights hard high","ha":"harbour hard","he":"heights","hi":"high"})
