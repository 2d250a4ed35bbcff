papershelf.give("ids","G2eDWQ==");
