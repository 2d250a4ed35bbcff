papershelf.search.shard("starts/q3383wd4",{"h":"hive hives","hi":"hive hives"})
