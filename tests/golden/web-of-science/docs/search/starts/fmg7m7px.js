papershelf.search.shard("starts/fmg7m7px",{"c":"carry conference","ca":"carry","co":"conference"})
