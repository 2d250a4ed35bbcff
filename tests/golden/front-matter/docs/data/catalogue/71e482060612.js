papershelf.give("catalogue/71e482060612",[["water-in-the-hive-a-study","Water in the Hive: A Study","Inês Moreira, Jonas van der Berg · Hive Review · 2019",[]]]);
