papershelf.search.shard("starts/p4vea24j",{"l":"list left lone l li","le":"left","li":"list li","lo":"lone"})
