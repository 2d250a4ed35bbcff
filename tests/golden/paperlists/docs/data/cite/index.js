papershelf.give("cite/index",["7ee32394ca49"]);
