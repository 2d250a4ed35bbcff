papershelf.search.shard("starts/wwwoeivg",{"h":"hive heard heat hives hot","he":"heard heat","hi":"hive hives","ho":"hot"})
