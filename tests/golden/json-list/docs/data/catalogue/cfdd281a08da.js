papershelf.give("catalogue/cfdd281a08da",[["queens-that-pipe","Queens that Pipe","Amara Okafor, Mei Tanaka · 2021",[]],["water-in-the-hive","Water in the Hive","Inês Moreira · 2019",[]]]);
