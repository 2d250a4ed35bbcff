papershelf.search.shard("starts/39scacs1",{"d":"data dance days default drift","da":"data dance days","de":"default","dr":"drift"})
