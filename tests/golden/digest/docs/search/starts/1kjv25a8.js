papershelf.search.shard("starts/1kjv25a8",{"e":"eddy error easy","ea":"easy","ed":"eddy","er":"error"})
