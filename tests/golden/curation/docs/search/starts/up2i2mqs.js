papershelf.search.shard("starts/up2i2mqs",{"s":"see sea sees small short","se":"see sea sees","sh":"short","sm":"small"})
