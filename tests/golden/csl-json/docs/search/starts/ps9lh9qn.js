papershelf.search.shard("starts/ps9lh9qn",{"w":"water wasps work","wa":"water wasps","wo":"work"})
