papershelf.give("words",[["Hive",2],["Wasps",2]]);
