papershelf.give("browse/0127a2e5ae00",[["water-in-the-hive-a-study","Water in the Hive: A Study","Inês Moreira, Jonas van der Berg · Hive Review · 2019",1]]);
