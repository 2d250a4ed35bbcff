papershelf.give("browse/abstracts/197774447616",["","Bees carry water when the hive is hot."]);
