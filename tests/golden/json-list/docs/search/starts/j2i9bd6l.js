papershelf.search.shard("starts/j2i9bd6l",{"h":"hive hot","hi":"hive","ho":"hot"})
