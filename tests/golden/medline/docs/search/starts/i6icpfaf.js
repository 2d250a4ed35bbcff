papershelf.search.shard("starts/i6icpfaf",{"p":"pipe pmid","pi":"pipe","pm":"pmid"})
