papershelf.search.shard("starts/ve2l75ll",{"l":"lines long less lost","le":"less","li":"lines","lo":"long lost"})
