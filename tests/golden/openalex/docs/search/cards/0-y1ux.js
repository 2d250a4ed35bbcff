papershelf.search.shard("cards/0-y1ux",[[19,"paper","","Water in the Hive","Inês Moreira, Jonas van der Berg · Hive Review · 2019","Bees carry water when the hive is without water",[],""]])
