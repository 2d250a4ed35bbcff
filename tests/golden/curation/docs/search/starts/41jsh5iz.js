papershelf.search.shard("starts/41jsh5iz",{"s":"see small sea sees short","se":"see sea sees","sh":"short","sm":"small"})
