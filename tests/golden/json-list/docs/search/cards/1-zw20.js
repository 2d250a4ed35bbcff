papershelf.search.shard("cards/1-zw20",[[19,"paper","","Water in the Hive","Inês Moreira · 2019","Bees carry water when the hive is hot.",[],""]])
