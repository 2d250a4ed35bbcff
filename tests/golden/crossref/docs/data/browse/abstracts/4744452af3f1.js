papershelf.give("browse/abstracts/4744452af3f1",["","","Background: Bees carry H₂O when T > 35 degrees.\n\nA second paragraph & more."]);
