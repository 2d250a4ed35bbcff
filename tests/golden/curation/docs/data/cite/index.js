papershelf.give("cite/index",["9bb8860f2004"]);
