papershelf.give("browse/abstracts/9b1f836f1b01",["How queens are heard.","Bees carry water when the hive is hot, at T > 35 degrees & more."]);
