papershelf.search.shard("starts/yd9yx2n4",{"s":"second sule","se":"second","su":"sule"})
