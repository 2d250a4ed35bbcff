papershelf.give("ids","yJV1Z4JwoGPgtM/uRambLw==");
