papershelf.search.shard("spelling/1a17sidt",["Aproceedings",":"])
