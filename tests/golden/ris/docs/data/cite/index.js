papershelf.give("cite/index",["ac4b7381145a"]);
