papershelf.search.shard("starts/iio97jby",{"p":"pipe pe","pe":"pe","pi":"pipe"})
