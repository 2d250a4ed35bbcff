papershelf.search.shard("cards/1-z8kp",[[45,"paper","","Reading the Sea, Line by Line","A. Okafor, M. Tanaka · 2021","A cell may have two lines, and \"quotes\".",[],"*"]])
