papershelf.search.shard("cards/1-6ksz",[[19,"paper","","Water in the Hive","Inês Moreira, Jonas van der Berg · HIVE 2024 · 2024","Bees carry water when the hive is hot.",[["has","code"]],"%"]])
