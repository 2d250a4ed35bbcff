papershelf.give("browse/abstracts/78f7d28dddab",["A chapter on how queens are heard.","","Bees carry water when the hive is hot."]);
