papershelf.give("cite/index",["0a62612a5374"]);
