papershelf.search.shard("spelling/idbew3pf",["AcarryAdropsAhivesAwater","##:#"])
