papershelf.search.shard("starts/1gc1q7gj",{"t":"tidenet tides ten thousand","te":"ten","th":"thousand","ti":"tidenet tides"})
