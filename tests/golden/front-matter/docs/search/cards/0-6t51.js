papershelf.search.shard("cards/0-6t51",[[5,"paper","","Water in the Hive: A Study","Inês Moreira, Jonas van der Berg · Hive Review · 2019","Bees carry water when the hive is hot.",[],""]])
