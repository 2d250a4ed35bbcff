papershelf.give("browse/58bf55b0d16e",[["queens-that-pipe","Queens that Pipe","Amara Okafor"],["water-in-the-hive","Water in the Hive","Inês Moreira, J. van der Berg · Hive Review · 2019",1]]);
