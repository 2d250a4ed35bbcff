papershelf.search.shard("starts/9q4edtnz",{"h":"hive handbook heard heat hives hot","ha":"handbook","he":"heard heat","hi":"hive hives","ho":"hot"})
