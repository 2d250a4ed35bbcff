papershelf.search.shard("starts/wwexpn6d",{"w":"water work wasps","wa":"water wasps","wo":"work"})
