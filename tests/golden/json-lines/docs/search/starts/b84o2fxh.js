papershelf.search.shard("starts/b84o2fxh",{"h":"hard","ha":"hard"})
