papershelf.give("ids","M7OAR0Wpmy8Z+tdl2Cc6Xg==");
