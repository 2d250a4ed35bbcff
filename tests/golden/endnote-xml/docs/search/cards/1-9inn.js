papershelf.search.shard("cards/1-9inn",[[19,"paper","","Water in the Hive","Inês Moreira, J. van der Berg · Hive Review · 2019","Bees carry water when the hive is hot.",[],""]])
