papershelf.give("cite/index",["81c4d938b33a"]);
