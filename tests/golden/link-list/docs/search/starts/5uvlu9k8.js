papershelf.search.shard("starts/5uvlu9k8",{"h":"hive heat honey","he":"heat","hi":"hive","ho":"honey"})
