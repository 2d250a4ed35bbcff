papershelf.search.shard("spelling/7gtz7o5h",["AfirstAhivesAwater","##:"])
