papershelf.give("cite/index",["7e1ba346d3b6"]);
