papershelf.search.shard("starts/ittcuoas",{"p":"parameters power","pa":"parameters","po":"power"})
