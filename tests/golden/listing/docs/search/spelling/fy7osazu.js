papershelf.search.shard("spelling/fy7osazu",["Aforecasting",";"])
