papershelf.search.shard("starts/4730blw9",{"h":"hive h2o heard hot","h2":"h2o","he":"heard","hi":"hive","ho":"hot"})
