papershelf.search.shard("starts/h40axoyc",{"h":"hive heat h2o","h2":"h2o","he":"heat","hi":"hive"})
