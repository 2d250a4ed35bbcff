papershelf.give("browse/abstracts/b13e17ddee86",["","Bees carry water when the hive is hot. We count 50% more of them at T > 35 degrees.\n\nA second paragraph costs $5.","","","","","",""]);
