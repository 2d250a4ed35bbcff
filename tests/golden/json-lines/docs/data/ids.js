papershelf.give("ids","wITDMsWGxlWwi57hVDdxjw==");
