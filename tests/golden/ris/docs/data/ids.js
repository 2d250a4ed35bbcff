papershelf.give("ids","G2eDWWtx+beB8HC7");
