papershelf.search.shard("starts/8g6n2soj",{"h":"hive h2o handbook hives","h2":"h2o","ha":"handbook","hi":"hive hives"})
