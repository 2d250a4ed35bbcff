papershelf.search.shard("starts/vnmsyheo",{"h":"hive","hi":"hive"})
