papershelf.give("ids","P78UDTF0gFlT3kYyZjf+wQ==");
