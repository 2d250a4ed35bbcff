papershelf.search.shard("spelling/2gcaeza7",["AstudyAwater","::"])
