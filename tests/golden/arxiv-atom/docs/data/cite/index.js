papershelf.give("cite/index",["3dbc4fa69390"]);
