papershelf.give("cite/index",["049d6d60e706"]);
