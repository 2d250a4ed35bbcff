papershelf.search.shard("starts/m4ab0200",{"s":"sea short six","se":"sea","sh":"short","si":"six"})
