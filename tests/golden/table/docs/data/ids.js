papershelf.give("ids","P78UDVPeRjIxdIBZZjf+wQ==");
