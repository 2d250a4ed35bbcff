papershelf.search.shard("starts/619iq4n8",{"w":"wasps water work","wa":"wasps water","wo":"work"})
