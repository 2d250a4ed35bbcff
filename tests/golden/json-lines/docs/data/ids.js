papershelf.give("ids","wITDMsWGxlVUN3GPsIue4Q==");
