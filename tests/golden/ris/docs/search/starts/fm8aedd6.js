papershelf.search.shard("starts/fm8aedd6",{"c":"chapter carry","ca":"carry","ch":"chapter"})
