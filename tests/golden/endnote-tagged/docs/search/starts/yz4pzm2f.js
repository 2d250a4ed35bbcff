papershelf.search.shard("starts/yz4pzm2f",{"h":"hive heat hot","he":"heat","hi":"hive","ho":"hot"})
