papershelf.give("ids","oILhJGtx+beB8HC7");
