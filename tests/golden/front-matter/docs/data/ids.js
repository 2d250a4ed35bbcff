papershelf.give("ids","2Q0Ycw==");
