papershelf.search.shard("starts/wntsyth8",{"s":"seen says see second short","sa":"says","se":"seen see second","sh":"short"})
