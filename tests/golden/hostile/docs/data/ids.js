papershelf.give("ids","qArpI8D283FMUEjEb9+5Bq2mvEUFgw74BPKoIp6zDm1c/DzuVKn8cw==");
