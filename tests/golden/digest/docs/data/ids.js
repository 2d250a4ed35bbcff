papershelf.give("ids","M7OARxn612VFqZsv2Cc6Xg==");
