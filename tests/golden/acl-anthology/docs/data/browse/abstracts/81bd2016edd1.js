papershelf.give("browse/abstracts/81bd2016edd1",["","Bees carry water when T > 35 degrees & more."]);
