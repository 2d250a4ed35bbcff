papershelf.search.shard("starts/1v3x8qp4",{"p":"pollen pipe","pi":"pipe","po":"pollen"})
