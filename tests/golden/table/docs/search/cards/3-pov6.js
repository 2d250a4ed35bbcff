papershelf.search.shard("cards/3-pov6",[[34,"paper","","Tabs Part Cells","","Each cell ends at a tab.",[],"$"]])
