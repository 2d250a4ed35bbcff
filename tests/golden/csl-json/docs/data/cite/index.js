papershelf.give("cite/index",["e96aa9891083"]);
