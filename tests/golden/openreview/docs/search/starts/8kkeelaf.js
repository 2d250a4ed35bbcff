papershelf.search.shard("starts/8kkeelaf",{"p":"pipe poster","pi":"pipe","po":"poster"})
