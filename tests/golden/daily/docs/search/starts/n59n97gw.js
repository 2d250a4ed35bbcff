papershelf.search.shard("starts/n59n97gw",{"s":"second","se":"second"})
