papershelf.give("cite/index",["dbc8d3b4d464"]);
