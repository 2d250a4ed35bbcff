papershelf.search.shard("starts/bpqjz5p5",{"f":"forecasting forecast four","fo":"forecasting forecast four"})
