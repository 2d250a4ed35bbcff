papershelf.give("ids","kDr6MaCC4SSB8HC7");
