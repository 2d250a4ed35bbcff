papershelf.search.shard("starts/vxz9hhdt",{"h":"harbour hard harmonic hive home horizon hours h halved","ha":"harbour hard harmonic halved","hi":"hive","ho":"home horizon hours"})
