papershelf.give("ids","wPbzcagK6SNMUEjEb9+5Bq2mvEUFgw74BPKoIp6zDm1c/DzuVKn8cw==");
