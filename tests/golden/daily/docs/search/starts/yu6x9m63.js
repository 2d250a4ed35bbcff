papershelf.search.shard("starts/yu6x9m63",{"h":"hive heard hot","he":"heard","hi":"hive","ho":"hot"})
