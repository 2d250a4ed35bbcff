papershelf.give("aliases",{});
