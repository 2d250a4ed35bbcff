papershelf.search.shard("starts/76gybsy7",{"t":"title toc three","th":"three","ti":"title","to":"toc"})
