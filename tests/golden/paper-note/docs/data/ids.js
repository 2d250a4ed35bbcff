papershelf.give("ids","7RvU3zlU/y8=");
