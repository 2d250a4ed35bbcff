papershelf.search.shard("starts/d6oarzrl",{"h":"hive h2o hives heat hot","h2":"h2o","he":"heat","hi":"hive hives","ho":"hot"})
