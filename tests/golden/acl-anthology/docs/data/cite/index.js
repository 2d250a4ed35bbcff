papershelf.give("cite/index",["2da4992d3a4f"]);
