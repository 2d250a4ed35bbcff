papershelf.search.shard("starts/1lpuo2pa",{"k":"kites kite","ki":"kites kite"})
