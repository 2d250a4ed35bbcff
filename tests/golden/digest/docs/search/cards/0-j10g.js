papershelf.search.shard("cards/0-j10g",[[7,"paper","","How Do Bees Vote?","","Scouts dance for a home, and the hive counts. The count is over in ten minutes.",[],""]])
