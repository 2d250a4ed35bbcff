papershelf.give("browse/abstracts/4021265b0c0d",["Bees carry water when the hive is without water"]);
