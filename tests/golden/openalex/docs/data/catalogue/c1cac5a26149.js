papershelf.give("catalogue/c1cac5a26149",[["water-in-the-hive","Water in the Hive","Inês Moreira, Jonas van der Berg · Hive Review · 2019",[]]]);
