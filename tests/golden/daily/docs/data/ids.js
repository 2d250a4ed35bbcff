papershelf.give("ids","J1LuJWtx+beB8HC7");
