papershelf.give("cite/index",["994d3c503153"]);
