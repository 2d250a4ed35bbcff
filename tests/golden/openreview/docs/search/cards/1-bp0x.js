papershelf.search.shard("cards/1-bp0x",[[19,"paper","","Water in the Hive","Inês Moreira, Jonas van der Berg · Hive Conf 2024 poster · 2024","Bees carry water when T > 35 degrees.",[],""]])
