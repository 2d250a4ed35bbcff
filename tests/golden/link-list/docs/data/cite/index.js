papershelf.give("cite/index",["3df2e8e09bc6"]);
