papershelf.search.shard("facets/hzscwxt4",[["sheet","sheet: Row","2.3"],["tabs","tabs: Tabs Part Cells","D"]])
