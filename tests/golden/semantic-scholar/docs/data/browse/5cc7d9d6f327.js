papershelf.give("browse/5cc7d9d6f327",[["queens-that-pipe","Queens that Pipe","Amara Okafor"],["water-in-the-hive","Water in the Hive","Inês Moreira, Jonas van der Berg · Hive Review · 2019",1]]);
