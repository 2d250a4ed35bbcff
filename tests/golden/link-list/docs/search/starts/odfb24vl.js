papershelf.search.shard("starts/odfb24vl",{"s":"spring second study","se":"second","sp":"spring","st":"study"})
