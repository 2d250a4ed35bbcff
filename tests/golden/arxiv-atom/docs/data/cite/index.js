papershelf.give("cite/index",["14f9e6c40d0c"]);
