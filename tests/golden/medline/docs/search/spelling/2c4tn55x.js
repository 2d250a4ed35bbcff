papershelf.search.shard("spelling/2c4tn55x",["Atwo","9"])
