papershelf.give("browse/abstracts/48a080be9926",["How queens are heard.\n\nA second paragraph.","Wasps work.","Bees carry water when the hive is hot. This is the abstract."]);
