papershelf.search.shard("starts/0evghnmw",{"h":"hive h2o heat hives hot","h2":"h2o","he":"heat","hi":"hive hives","ho":"hot"})
