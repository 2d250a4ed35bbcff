papershelf.give("ids","wITDMsWGxlXfiRzbVDdxjw==");
