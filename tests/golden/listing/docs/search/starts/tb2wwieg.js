papershelf.search.shard("starts/tb2wwieg",{"p":"parameters","pa":"parameters"})
