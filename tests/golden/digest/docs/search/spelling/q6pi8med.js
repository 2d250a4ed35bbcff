papershelf.search.shard("spelling/q6pi8med",["Aforecasting",":"])
