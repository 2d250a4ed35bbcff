papershelf.give("words",[["Bees",3],["hive",3],["Drones",2],["Title",2],["water",2]]);
