papershelf.search.shard("spelling/8vhdl5rw",["Aforecasts",":"])
