papershelf.give("ids","IAr2rX1TtLGCmpxca3H5twX3GfpMUHdcG2eDWTPD6K3oWpl3");
