papershelf.give("ids","83RyoCnDFvX9HWtcDx3dgA==");
