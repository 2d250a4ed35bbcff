papershelf.give("browse/abstracts/3fb8e0b87357",["","","Bees carry H₂O when the hive is hot."]);
