papershelf.give("cite/index",["e246a2261d3f"]);
