papershelf.search.shard("cards/0-1dhk",[[1,"paper","","PMID 30000003","","An abstract whose title was lost.",[],"("]])
