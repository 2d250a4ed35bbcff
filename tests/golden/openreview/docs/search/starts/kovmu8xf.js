papershelf.search.shard("starts/kovmu8xf",{"h":"hive heard heat","he":"heard heat","hi":"hive"})
