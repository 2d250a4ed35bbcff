papershelf.give("browse/abstracts/307ac046db33",["How queens are heard.","Bees carry water when the hive is hot."]);
