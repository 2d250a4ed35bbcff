papershelf.give("ids","G2eDWWtx+bc=");
