papershelf.give("cite/index",["27c7fdaebc09"]);
