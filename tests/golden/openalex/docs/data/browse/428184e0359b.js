papershelf.give("browse/428184e0359b",[["water-in-the-hive","Water in the Hive","Inês Moreira, Jonas van der Berg · Hive Review · 2019",1]]);
